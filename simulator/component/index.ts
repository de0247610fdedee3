export { componentPort, installComponent, type InstalledComponent } from './install-component.ts';
