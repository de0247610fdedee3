export { installComponent, type InstalledComponent } from './install-component.ts';
