export { type InstalledNhiComponent, installNhiComponent } from './install-nhi-component.ts';
